// the type of the column that says what it is
@Entity
class Item {
    @Id
    long id;

    @Any
    «@AnyDiscriminator(DiscriminatorType.INTEGER)
    @AnyDiscriminatorValue(discriminator = "1", entity = Part.class)
    @AnyDiscriminatorValue(discriminator = "2", entity = Tool.class)¦@AnyDiscriminatorValue(discriminator = "P", entity = Part.class)
    @AnyDiscriminatorValue(discriminator = "T", entity = Tool.class)»
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
