#ifndef HELP_TOPICS_H
#define HELP_TOPICS_H

/* The pages of docs/ that `resver help TOPIC` prints, as they were when the program was built. */
struct help_topic {
  const char *name;
  const unsigned char *text;
  unsigned long length;
};

/* The page at a place, from 0; a null pointer behind the last. */
const struct help_topic *help_topic_at(unsigned long place);

#endif
