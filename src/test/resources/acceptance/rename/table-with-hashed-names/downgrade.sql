ALTER TABLE people RENAME CONSTRAINT people_pkey TO users_pkey;
ALTER TABLE people RENAME CONSTRAINT people_mail_key TO uk6dotkott2kjsp8vw4d0m25fb7;
ALTER TABLE posts RENAME CONSTRAINT posts_author_fkey TO fk5lidm6cqbc7u4xhqpxm898qme;
ALTER TABLE people RENAME TO users;
