// Forms of recording: what is typed is kept in the browser until it is saved.
"use strict";
