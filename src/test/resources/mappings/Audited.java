// a table of what each row was, and which change made it
@Entity
«@Audited»
class Item {
    @Id
    long id;

    String name;

    «@Audited.Excluded»
    String secret;
}
