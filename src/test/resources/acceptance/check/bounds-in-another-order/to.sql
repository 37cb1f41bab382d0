CREATE TABLE feedback (id bigint PRIMARY KEY, rating integer, CONSTRAINT rating_ck CHECK (rating >= 0 AND rating <= 5));
