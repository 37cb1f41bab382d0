// the type of a map's key
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@MapKeyType(dev.aludel.entity.mapping.NumberText.class)»
    Map<String, String> titles;
}
