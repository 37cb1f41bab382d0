// a table of what they are and of their keys
@Entity
class Item {
    @Id
    long id;

    «@ManyToAny
    @JoinTable(name = "item_things", inverseJoinColumns = @JoinColumn(name = "thing_id"))¦@Transient»
    @AnyDiscriminatorValue(discriminator = "P", entity = Part.class)
    @AnyDiscriminatorValue(discriminator = "T", entity = Tool.class)
    @AnyKeyJavaClass(Long.class)
    Set<Object> things;
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
