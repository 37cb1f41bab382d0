// several values of that column; without them it holds entity names
@Entity
class Item {
    @Id
    long id;

    @Any
    «@AnyDiscriminatorValues({
        @AnyDiscriminatorValue(discriminator = "P", entity = Part.class),
        @AnyDiscriminatorValue(discriminator = "T", entity = Tool.class)
    })
    @AnyDiscriminator(DiscriminatorType.CHAR)¦@AnyDiscriminator(DiscriminatorType.STRING)»
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
