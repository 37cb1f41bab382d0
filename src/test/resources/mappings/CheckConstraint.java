// a check, of the table or the column, with its name and options
@Entity
«@Table(check = @CheckConstraint(name = "price_is_right", constraint = "price > cost"))»
class Item {
    @Id
    long id;

    int price;

    «@Column(check = @CheckConstraint(constraint = "cost >= 0"))»
    int cost;
}
