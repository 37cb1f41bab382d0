// whatever its binder does to the mapping
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.binder.AttributeBinder;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;

«@AttributeBinderType(binder = Short80.Binder.class)»
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Short80 {
    class Binder implements AttributeBinder<Short80> {
        @Override
        public void bind(Short80 annotation, MetadataBuildingContext context, PersistentClass entity, Property property) {
            property.getColumns().get(0).setLength(80L);
        }
    }
}
@Entity
class Item {
    @Id
    long id;

    @Short80
    String name;
}
