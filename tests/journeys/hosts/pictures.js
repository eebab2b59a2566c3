// Where what follows the article stands before its explorer is there.
window.before = document.querySelector("#after").getBoundingClientRect().top;
