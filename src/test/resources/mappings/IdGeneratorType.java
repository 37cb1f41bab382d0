// the sequence or table of its generator
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

class Numbers extends SequenceStyleGenerator {
    @Override
    public void configure(GeneratorCreationContext context, Properties parameters) {
        parameters.put(SEQUENCE_PARAM, "numbers");
        super.configure(context, parameters);
    }
}

«@IdGeneratorType(Numbers.class)¦@IdGeneratorType(SequenceStyleGenerator.class)»
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Numbered {}

@Entity
class Item {
    @Id
    @Numbered
    Long id;
}
