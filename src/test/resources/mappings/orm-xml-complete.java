// a class without annotations, mapped by XML alone
class Item {
    long id;
    String name;
}

@Entity
class Part {
    @Id
    long id;
}

--- orm.xml
<entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.2">
«    <entity class="PACKAGE.Item" access="FIELD" metadata-complete="true">
        <table name="goods">
            <unique-constraint name="goods_name"><column-name>name</column-name></unique-constraint>
        </table>
        <attributes>
            <id name="id"/>
            <basic name="name"/>
        </attributes>
    </entity>
»</entity-mappings>
