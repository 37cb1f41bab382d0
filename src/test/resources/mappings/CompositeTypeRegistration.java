// the same, for every attribute of that class
import dev.aludel.entity.mapping.PriceType;
import dev.aludel.entity.mapping.PriceType.Price;

@Entity
«@CompositeTypeRegistration(embeddableClass = Price.class, userType = PriceType.class)»
class Item {
    @Id
    long id;

    «¦@Transient»
    Price price;
}
