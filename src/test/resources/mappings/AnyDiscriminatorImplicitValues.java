// Nothing: entity names in that column, which no check lists
@Entity
class Item {
    @Id
    long id;

    @Any
    @AnyDiscriminator(DiscriminatorType.STRING)
    «@AnyDiscriminatorImplicitValues(AnyDiscriminatorImplicitValues.Strategy.SHORT_NAME)»
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
