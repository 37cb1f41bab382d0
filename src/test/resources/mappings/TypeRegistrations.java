// several such
import dev.aludel.entity.mapping.NumberText;

@Entity
«@TypeRegistrations({@TypeRegistration(basicClass = String.class, userType = NumberText.class)})»
class Item {
    @Id
    long id;

    String code;
}
