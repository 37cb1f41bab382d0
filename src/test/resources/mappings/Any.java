// two columns: what it is, and its key
@Entity
class Item {
    @Id
    long id;

    «@Any¦@Transient»
    @AnyDiscriminatorValue(discriminator = "P", entity = Part.class)
    @AnyDiscriminatorValue(discriminator = "T", entity = Tool.class)
    @AnyKeyJavaClass(Long.class)
    @JoinColumn(name = "thing_id")
    Object thing;
}

@Entity
class Part {
    @Id
    long id;
}

@Entity
class Tool {
    @Id
    long id;
}
