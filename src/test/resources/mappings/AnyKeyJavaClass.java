// the type of the key's column
@Entity
class Item {
    @Id
    long id;

    @Any
    @AnyDiscriminatorValue(discriminator = "P", entity = Part.class)
    @AnyDiscriminatorValue(discriminator = "T", entity = Tool.class)
    «@AnyKeyJavaClass(Integer.class)¦@AnyKeyJavaClass(Long.class)»
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
