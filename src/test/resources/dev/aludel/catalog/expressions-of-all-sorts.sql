-- Expressions of many shapes, each of which must stay the same when it is printed, run and printed again.
CREATE TABLE shapes (
    i integer DEFAULT -1,
    s smallint DEFAULT 7 CHECK (s IN (1, 2, 3)),
    b bigint DEFAULT 9223372036854775807 CHECK (b IN (1, 2, 3)),
    n numeric(12, 3) DEFAULT -1.50 CHECK (n > -1 AND n <> 0.5),
    r real DEFAULT 0.1 CHECK (r < 1e10),
    d double precision DEFAULT 'NaN' CHECK (d > 0.5),
    v varchar(20) DEFAULT 'it''s "q" \ back' CHECK (v NOT IN ('a', 'b''c', '(d', 'e]')),
    w varchar CHECK (w IN ('only')),
    c char(3) DEFAULT 'abc' CHECK (c IN ('abc', 'xyz')),
    t text DEFAULT E'line\nbreak' CHECK (t IN ('a', 'b') OR t ~ '^[a-z]+$' OR t LIKE 'x%' OR t ILIKE '_y'),
    va varchar(5)[] DEFAULT ARRAY['a', 'b'] CHECK (va <@ ARRAY['a', 'b']::varchar[]),
    ta text[] DEFAULT ARRAY['a', 'b']::text[] CHECK (cardinality(ta) < 10 AND ta[1] <> 'no'),
    ia integer[] DEFAULT '{1,2}' CHECK (1 = ANY (ia) AND i <> ALL (ia)),
    m integer[] DEFAULT ARRAY[[1, 2], [3, 4]],
    vm text[] DEFAULT ARRAY[['a', 'b'], ['c', 'd']]::varchar[],
    j jsonb DEFAULT '{"a": [1, "x(y"]}' CHECK (jsonb_typeof(j) = 'object' AND j ? 'a' AND j #>> '{a,0}' = '1'),
    k json DEFAULT '[]',
    o boolean DEFAULT true CHECK (o IS NOT TRUE OR NOT o),
    dt date DEFAULT CURRENT_DATE CHECK (dt >= '2000-01-01' AND extract(year FROM dt) < 2100),
    tz timestamptz DEFAULT now() + interval '1 day' CHECK (tz > '2000-01-01 00:00:00+02' AND tz < 'infinity'),
    ts timestamp DEFAULT (now() AT TIME ZONE 'utc') CHECK (date_trunc('month', ts) = ts),
    tm time DEFAULT LOCALTIME(0) CHECK (tm BETWEEN '08:00' AND '17:30'),
    iv interval DEFAULT '1 year 2 mons 03:04:05' CHECK (iv > interval '1' hour),
    u uuid DEFAULT gen_random_uuid() CHECK (u <> '00000000-0000-0000-0000-000000000000'),
    x bytea DEFAULT '\xdeadbeef' CHECK (octet_length(x) < 10),
    ip inet DEFAULT '10.0.0.1' CHECK (ip << '10.0.0.0/8'),
    p point DEFAULT '(1,2)',
    ra int4range DEFAULT '[1,5)' CHECK (NOT isempty(ra) AND 3 <@ ra),
    bt bit(4) DEFAULT B'1010' CHECK (bt & B'0001' = B'0000'),
    mo money DEFAULT 12.5,
    us text DEFAULT CURRENT_USER,
    rt timestamptz DEFAULT CURRENT_TIMESTAMP(3),
    em text DEFAULT '',
    nl text DEFAULT NULL,
    "Mixed Case" integer DEFAULT 1 CHECK ("Mixed Case" > 0),
    "select" integer CHECK ("select" BETWEEN SYMMETRIC 1 AND 2),
    g1 text GENERATED ALWAYS AS (coalesce(v, 'none') || '-' || i) STORED,
    g2 varchar(10) GENERATED ALWAYS AS (substring(t FROM 1 FOR 3)) STORED,
    g3 integer GENERATED ALWAYS AS (CASE WHEN i > 0 THEN 1 WHEN i IS NULL THEN 2 ELSE 3 END) STORED,
    g4 tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, coalesce(t, ''))) STORED,
    g5 bigint GENERATED ALWAYS AS (i + 1) STORED,
    g6 text GENERATED ALWAYS AS (trim(BOTH ' ' FROM t)) STORED,
    CHECK (i > 0 AND (s > 1 OR b > 2) AND NOT (n = 3)),
    CHECK ((i, s) < (10, 20) AND (i, s) IS NOT NULL),
    CHECK (i IS DISTINCT FROM s AND nullif(i, 0) IS NULL AND greatest(i, s) < 100),
    CHECK (lower(v) = v AND length(trim(v)) > 0 AND position('x' IN v) = 0 AND overlay(v PLACING 'a' FROM 1) <> ''),
    CHECK (v COLLATE "C" < 'z' AND v SIMILAR TO 'a+'),
    CHECK ((dt, dt) OVERLAPS (dt, dt) IS NOT TRUE),
    CHECK (j -> 'a' ->> 0 IS NOT NULL OR j @> '{"b": 1}'),
    CHECK (v::text = 'x' OR CAST(i AS text) = 'y' OR i::numeric(5, 2) > 1),
    CHECK (to_char(dt, 'YYYY') = '2020' OR v IS NULL OR i % 2 = 0 OR i ^ 2 > 1 OR -i < 0 OR @ i > 1 OR i >> 1 > 0),
    CHECK (CASE v WHEN 'a' THEN i > 0 ELSE true END),
    CHECK (num_nonnulls(i, s) = 1 OR v = ANY (ARRAY['a', 'b']) OR v = ANY ('{a,b}')),
    CHECK (i BETWEEN 1 AND 9 AND o AND s BETWEEN 2 AND 3),
    CHECK (i NOT BETWEEN 1 AND 9 OR o OR (s > 1 OR b > 2)),
    CHECK ((o AND (i > 0 AND s > 0)) AND (b > 0 OR i BETWEEN SYMMETRIC 5 AND 1 OR o)),
    CHECK (o AND (CASE WHEN i BETWEEN 1 AND 2 AND o THEN true END AND v = ' AND ' AND ' OR ' = t)),
    CHECK (true)
);
CREATE INDEX shapes_1 ON shapes ((i + s), lower(v), (CASE WHEN i > 0 THEN 1 END), (v || 'x'), ((j ->> 'a')::int));
CREATE INDEX shapes_2 ON shapes ((coalesce(v, '')), (i IS NULL), (-i), (v COLLATE "C"), lower(v COLLATE "C"));
CREATE INDEX shapes_3 ON shapes ((lower(v) COLLATE "POSIX"), (v::text), (upper(t)) DESC, (i::bigint), ("Mixed Case" + 1));
CREATE INDEX shapes_4 ON shapes (i) WHERE v IN ('a', 'b') AND o;
CREATE INDEX shapes_5 ON shapes (i) WHERE o;
CREATE INDEX shapes_6 ON shapes (i) WHERE NOT o OR (i > 0 AND s > 0) AND b IS NOT NULL;
CREATE INDEX shapes_10 ON shapes (i) WHERE i BETWEEN 1 AND 9 AND o AND (s > 0 AND b > 0);
CREATE INDEX shapes_7 ON shapes USING gin (to_tsvector('simple'::regconfig, t), (j -> 'a') jsonb_path_ops);
CREATE INDEX shapes_8 ON shapes (("Mixed Case"), ("select"), (i));
CREATE INDEX shapes_9 ON shapes ((ARRAY[v, w]::text[]), (ROW(i, s) IS NULL), (i = ANY (ia)));
