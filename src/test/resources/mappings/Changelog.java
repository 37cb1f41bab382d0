// the table of changes
@Entity
«@Changelog»
class Change {
    @Id
    @GeneratedValue
    «@Changelog.ChangesetId»
    long id;

    «@Changelog.Timestamp»
    Instant at;

    «@Changelog.ModifiedEntities
    @ElementCollection¦@Transient»
    Set<String> entities;
}

@Entity
@Audited
class Item {
    @Id
    long id;

    String name;
}
