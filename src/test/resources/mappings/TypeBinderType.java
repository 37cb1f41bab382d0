// whatever its binder does to the mapping of a class
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.binder.TypeBinder;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;

«@TypeBinderType(binder = Commented.Binder.class)»
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Commented {
    class Binder implements TypeBinder<Commented> {
        @Override
        public void bind(Commented annotation, MetadataBuildingContext context, PersistentClass entity) {
            entity.getTable().setComment("by a binder");
        }

        @Override
        public void bind(Commented annotation, MetadataBuildingContext context, Component component) {}
    }
}

@Entity
@Commented
class Item {
    @Id
    long id;
}
