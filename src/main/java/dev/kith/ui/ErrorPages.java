package dev.kith.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every refusal is a page in plain words with a next step: an empty answer makes a browser show its own. */
@Controller
@Open
class ErrorPages implements ErrorController {
    @RequestMapping("/error")
    String error(HttpServletRequest request, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        model.addAttribute("status", status);
        return "ui/error";
    }

    @ControllerAdvice
    static class Thrown {
        /** An id that is none is a page that is not there. */
        @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
        @ResponseStatus(HttpStatus.NOT_FOUND)
        String notFound(Model model) {
            model.addAttribute("status", 404);
            return "ui/error";
        }
    }
}
