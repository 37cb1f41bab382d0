// the same, for every attribute of a class
import dev.aludel.entity.mapping.NumberText;

@Entity
«@TypeRegistration(basicClass = String.class, userType = NumberText.class)»
class Item {
    @Id
    long id;

    String code;
}
