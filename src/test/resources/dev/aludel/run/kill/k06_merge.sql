-- Merge.
-- revision: k06
-- down-revision: k05a, k05b

-- upgrade

-- downgrade
