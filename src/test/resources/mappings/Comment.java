// a comment on the table or column
@Entity
«@Comment("what is for sale")»
class Item {
    @Id
    long id;

    «@Comment("as printed")»
    String name;
}
