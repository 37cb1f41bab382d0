// several such
import dev.aludel.entity.mapping.PriceType;
import dev.aludel.entity.mapping.PriceType.Price;

@Entity
«@CompositeTypeRegistrations({@CompositeTypeRegistration(embeddableClass = Price.class, userType = PriceType.class)})»
class Item {
    @Id
    long id;

    «¦@Transient»
    Price price;
}
