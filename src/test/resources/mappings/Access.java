// which members are mapped, and so which columns there are
@Entity
«@Access(AccessType.FIELD)¦@Access(AccessType.PROPERTY)»
class Item {
    long id;
    String field;

    «@Id¦» long key;

    «¦@Id» public long getKey() {
        return key;
    }

    public void setKey(long key) {
        this.key = key;
    }
}
