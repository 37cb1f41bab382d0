// Nothing: who makes the timestamp of a version
@Entity
class Item {
    @Id
    long id;

    @Version
    «@Source(SourceType.DB)»
    Instant version;
}
