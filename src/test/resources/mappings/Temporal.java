// date, time or timestamp
import jakarta.persistence.Temporal;

@Entity
@SuppressWarnings("deprecation")
class Item {
    @Id
    long id;

    «@Temporal(TemporalType.DATE)»
    Date day;
}
