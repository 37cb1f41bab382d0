CREATE TABLE feedback (id bigint PRIMARY KEY, rating integer, CONSTRAINT rating_ck CHECK (rating <= 5 AND rating >= 0));
