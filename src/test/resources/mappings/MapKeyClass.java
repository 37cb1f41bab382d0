// the type of a map's key
@Entity
@SuppressWarnings("rawtypes")
class Item {
    @Id
    long id;

    @ElementCollection(targetClass = String.class)
    «@MapKeyClass(Integer.class)¦@MapKeyClass(String.class)»
    Map labels;
}
