-- Hours, money and shares have fractions. Numbers filed until now stay what they are; the checks hold over the new type.
alter table figure_filed
    alter column amount type numeric(15, 2), alter column vietnamese type numeric(15, 2), alter column mnong type numeric(15, 2),
    alter column ede type numeric(15, 2), alter column hmong type numeric(15, 2), alter column other type numeric(15, 2),
    alter column counted type numeric(15, 2), alter column cumulative type numeric(15, 2);
