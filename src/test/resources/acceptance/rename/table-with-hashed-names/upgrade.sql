ALTER TABLE users RENAME TO people;
ALTER TABLE people RENAME CONSTRAINT users_pkey TO people_pkey;
ALTER TABLE people RENAME CONSTRAINT uk6dotkott2kjsp8vw4d0m25fb7 TO people_mail_key;
ALTER TABLE posts RENAME CONSTRAINT fk5lidm6cqbc7u4xhqpxm898qme TO posts_author_fkey;
