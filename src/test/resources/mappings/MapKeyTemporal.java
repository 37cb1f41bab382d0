// the type of a map's key of a date
@Entity
@SuppressWarnings("deprecation")
class Item {
    @Id
    long id;

    @ElementCollection
    «@MapKeyTemporal(TemporalType.DATE)¦@MapKeyTemporal(TemporalType.TIMESTAMP)»
    Map<Date, String> notes;
}
