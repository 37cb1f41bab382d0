// the same, for every attribute of a class
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;

record Code(String text) implements java.io.Serializable {}

class CodeType extends AbstractClassJavaType<Code> {
    public CodeType() {
        super(Code.class);
    }

    @Override
    public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
        return indicators.getJdbcType(SqlTypes.LONG32VARCHAR);
    }

    @Override
    public String toString(Code code) {
        return code.text();
    }

    @Override
    public Code fromString(CharSequence text) {
        return new Code(text.toString());
    }

    @Override
    public <X> X unwrap(Code code, Class<X> type, WrapperOptions options) {
        return type.cast(code.text());
    }

    @Override
    public <X> Code wrap(X text, WrapperOptions options) {
        return new Code(text.toString());
    }
}

@Entity
«@JavaTypeRegistration(javaType = Code.class, descriptorClass = CodeType.class)»
class Item {
    @Id
    long id;

    Code code;
}
