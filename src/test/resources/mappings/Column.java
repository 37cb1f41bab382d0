// name, length, precision, scale, nullability, uniqueness and comment of a column
@Entity
class Item {
    @Id
    long id;

    «@Column(name = "full_name", length = 40, nullable = false, unique = true, comment = "as in the passport")»
    String name;

    «@Column(precision = 12, scale = 3)»
    BigDecimal price;

    «@Column(secondPrecision = 3)»
    Instant at;
}
