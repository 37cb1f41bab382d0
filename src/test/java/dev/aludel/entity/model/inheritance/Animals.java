package dev.aludel.entity.model.inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** All three strategies, with and without discriminators. */
public final class Animals {

    private Animals() {}

    @MappedSuperclass
    public abstract static class Audited {
        @Column(updatable = false)
        private Instant createdAt;
    }

    @Entity(name = "Payment")
    public static class Payment extends Audited {
        @Id
        @GeneratedValue
        private Long id;
    }

    @Entity(name = "CardPayment")
    public static class CardPayment extends Payment {
        @Column(nullable = false)
        private String number;

        @ManyToOne(optional = false)
        private Payment refunds;
    }

    @Entity(name = "CashPayment")
    @DiscriminatorValue("cash")
    public static class CashPayment extends Payment {
        @Column(unique = true)
        private String drawer;
    }

    @Entity(name = "Event")
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("0")
    public static class Event {
        @Id
        private long id;
    }

    @Entity(name = "LoginEvent")
    @DiscriminatorValue("1")
    public static class LoginEvent extends Event {
        private String host;
    }

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "vehicle_kind", length = 10)
    public static class Vehicle {
        @Id
        @GeneratedValue
        private Long id;
    }

    @Entity(name = "Car")
    @OnDelete(action = OnDeleteAction.CASCADE)
    public static class Car extends Vehicle {
        @Column(unique = true)
        private String plate;
    }

    @Entity(name = "Boat")
    @PrimaryKeyJoinColumn(name = "vehicle_id")
    public static class Boat extends Vehicle {
        private int berths;
    }

    @Entity(name = "Shape")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Shape {
        @Id
        @GeneratedValue
        private Long id;

        private String colour;
    }

    @Entity(name = "Circle")
    public static class Circle extends Shape {
        private double radius;
    }

    @Entity(name = "Square")
    public static class Square extends Shape {
        private double side;

        @ManyToOne
        private Circle inside;
    }
}
