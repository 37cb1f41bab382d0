// several such
@Entity
class Item {
    @Id
    long id;

    «@Checks({@Check(name = "low", constraints = "price > 0"), @Check(name = "high", constraints = "price < 100")})»
    int price;
}
