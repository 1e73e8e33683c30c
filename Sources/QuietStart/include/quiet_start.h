/// Does nothing; whoever calls it has the program hold the stand-in of this target.
void quiet_start(void);
