FROM origin5/onbase
RUN echo own > /own
