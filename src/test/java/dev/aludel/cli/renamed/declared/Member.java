package dev.aludel.cli.renamed.declared;

import dev.aludel.RenamedFrom;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "people")
@RenamedFrom("users")
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @RenamedFrom("mail")
    @Column(nullable = false, unique = true, check = @CheckConstraint(constraint = "email <> ''"))
    String email;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Feeling mood;

    @ManyToOne
    Member boss;
}
