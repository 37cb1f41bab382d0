// how exact a time is
@Entity
class Item {
    @Id
    long id;

    «@FractionalSeconds(3)»
    Instant at;
}
