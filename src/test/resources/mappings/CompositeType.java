// the columns of its mapper class
import dev.aludel.entity.mapping.PriceType;
import dev.aludel.entity.mapping.PriceType.Price;
@Entity
class Item {
    @Id
    long id;

    «@CompositeType(PriceType.class)¦@Transient»
    Price price;
}
