// For browsers too old to read boot.js (no other browser runs this): say so.
document.getElementById("boot-status").setAttribute("hidden", "");
document.getElementById("boot-failure").removeAttribute("hidden");
