// what an XML mapping says goes before the annotations
@Entity
@Table(name = "from_annotations")
class Item {
    @Id
    long id;

    @Column(length = 20)
    String name;
}

--- orm.xml
<entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
    <entity class="PACKAGE.Item" access="FIELD">
        «<table name="from_xml"/>»
        <attributes>
            <basic name="name">
                <column «name="title" length="40" nullable="false"¦length="20"»/>
            </basic>
        </attributes>
    </entity>
</entity-mappings>
