-- locks NONE, outside a transaction
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok' BEFORE 'happy';
