// the column's type, which is that of the user type
@Entity
class Item {
    @Id
    long id;

    «@Type(dev.aludel.entity.mapping.NumberText.class)»
    String code;
}
