// the columns of the class that it names
interface Size {}

@Embeddable
class Flat implements Size {
    int wide;
}

@Embeddable
class Deep implements Size {
    int deep;
}
@Entity
class Item {
    @Id
    long id;

    @Embedded
    «@TargetEmbeddable(Flat.class)¦@TargetEmbeddable(Deep.class)»
    Size size;
}
