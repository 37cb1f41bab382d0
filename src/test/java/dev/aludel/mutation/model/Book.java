package dev.aludel.mutation.model;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Whatever entities can say of a table is said here once, so that each of it can be changed in the database. */
@Entity
@Table(
        name = "books",
        comment = "all books",
        indexes = @Index(name = "books_title_idx", columnList = "title"),
        uniqueConstraints =
                @UniqueConstraint(
                        name = "books_isbn_key",
                        columnNames = {"isbn", "edition"}),
        check = @CheckConstraint(name = "books_pages_check", constraint = "pages > 0"))
class Book {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "books")
    @SequenceGenerator(name = "books", sequenceName = "books_seq", initialValue = 10, allocationSize = 20)
    long id;

    @Column(length = 100, comment = "as on the cover")
    String title;

    @Column(length = 20, nullable = false)
    String isbn;

    int edition;

    @ColumnDefault("100")
    int pages;

    @GeneratedColumn("pages + edition")
    int weight;

    @Column(precision = 10, scale = 2)
    BigDecimal price;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(name = "mood")
    Mood mood;

    Place place;

    @ManyToOne
    @JoinColumn(name = "shelf_id", foreignKey = @ForeignKey(name = "books_shelf_fk"))
    Shelf shelf;
}
