-- no-transaction
ALTER TYPE mood ADD VALUE 'fair' BEFORE 'good';
