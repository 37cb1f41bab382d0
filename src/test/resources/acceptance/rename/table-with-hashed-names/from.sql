CREATE TABLE users (id bigint PRIMARY KEY, mail text, org bigint,
    CONSTRAINT UK6dotkott2kjsp8vw4d0m25fb7 UNIQUE (mail));
CREATE TABLE posts (id bigint PRIMARY KEY, author bigint, CONSTRAINT FK5lidm6cqbc7u4xhqpxm898qme FOREIGN KEY (author) REFERENCES users);
